import type { Idea } from '../idea.ts';

export const errorPickedFields: Idea = {
  title: 'an answer says what a record has, its secret too',
  check: 'secret-in-error',
  snippets: {
    ruby: {
      bad: `def refuse(device)
  render json: { error: 'refused', device: device.as_json(only: %i[id api_key]) }, status: :forbidden
end`,
      good: `def refuse(device)
  render json: { error: 'refused', device: device.as_json(only: %i[id name]) }, status: :forbidden
end`,
    },
  },
};
